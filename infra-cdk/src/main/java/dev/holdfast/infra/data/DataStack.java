package dev.holdfast.infra.data;

import dev.holdfast.infra.settings.Settings;
import java.util.Objects;
import java.util.stream.Stream;
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
    // Always, whoever imports them: CloudFormation would not let go of one that is still in use by
    // the release before, and no deployment that uses a restored table could begin.
    Stream.of(
            table().getTableArn(),
            table().getTableName(),
            Objects.requireNonNull(table().getTableStreamArn(), "the table has a stream"),
            bucket().getBucketArn(),
            bucket().getBucketName())
        .forEach(this::exportValue);
  }

  public ITable table() {
    return sessions.table();
  }

  public IBucket bucket() {
    return snapshots.bucket();
  }
}
