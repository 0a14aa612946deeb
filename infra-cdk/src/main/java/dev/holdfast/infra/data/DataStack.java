package dev.holdfast.infra.data;

import dev.holdfast.infra.settings.Settings;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/**
 * Everything that people wrote, and nothing else: a stack of its own, so that no change of the rest
 * can touch it.
 */
public final class DataStack extends Stack {
  private final SessionsTable sessions;
  private final SnapshotBucket snapshots;

  public DataStack(Construct scope, Settings settings, StackProps props) {
    super(scope, settings.stackName("data"), props);
    sessions = new SessionsTable(this, settings);
    snapshots = new SnapshotBucket(this, settings);
  }

  public ITable table() {
    return sessions.table();
  }

  public IBucket bucket() {
    return snapshots.bucket();
  }
}
