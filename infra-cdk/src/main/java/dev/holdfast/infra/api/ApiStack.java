package dev.holdfast.infra.api;

import dev.holdfast.infra.data.DataStack;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import dev.holdfast.infra.description.Trigger.Http;
import dev.holdfast.infra.description.Trigger.RetryQueue;
import dev.holdfast.infra.description.Trigger.Schedule;
import dev.holdfast.infra.description.Trigger.TableStream;
import dev.holdfast.infra.settings.Artifacts;
import dev.holdfast.infra.settings.Settings;
import dev.holdfast.infra.settings.Settings.RestoredTable;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableAttributes;
import software.constructs.Construct;

/**
 * Everything that runs: the functions over table and bucket, the HTTP API before them, what wakes
 * the archiver, and the alarms and the dashboard that watch all of it. It holds nothing that
 * anybody wrote, and can be thrown away and made anew.
 */
public final class ApiStack extends Stack {
  private final HttpDoor door;
  private final OriginSecrets secrets;

  public ApiStack(
      Construct scope, Settings settings, Artifacts artifacts, DataStack data, StackProps props) {
    super(scope, settings.stackName("api"), props);
    Queues queues = new Queues(this, retrying());
    secrets = new OriginSecrets(this, settings);
    ITable table = table(settings, data);
    Surroundings surroundings = new Surroundings(settings, table, data.bucket(), queues, secrets);
    List<FunctionOnAws> functions =
        Functions.ALL.stream()
            .map(description -> new FunctionOnAws(this, description, artifacts, surroundings))
            .toList();
    door = new HttpDoor(this, settings, functions);
    Alarms alarms = new Alarms(this, new AlarmTopic(this, settings).topic());
    ArchiverWaking waking = new ArchiverWaking(this, queues);
    for (FunctionOnAws function : functions) {
      switch (function.description().trigger()) {
        case Http http -> {} // by its routes
        case TableStream stream -> {
          waking.byStream(function, surroundings.stream(), stream);
          alarms.onArchiving(function, stream, queues);
        }
        case RetryQueue retries -> waking.byRetries(function, retries);
        case Schedule clock -> waking.byClock(function, clock);
      }
      alarms.onFunction(function);
    }
    alarms.onAnswers(door, table);
    new WorkDashboard(this, settings, alarms, functions, queues);
  }

  private ITable table(Settings settings, DataStack data) {
    RestoredTable restored = settings.restored();
    return restored == null
        ? data.table()
        : Table.fromTableAttributes(
            this,
            "RestoredTable",
            TableAttributes.builder()
                .tableArn(restored.arn())
                .tableStreamArn(restored.stream())
                .build());
  }

  private static RetryQueue retrying() {
    return Functions.ALL.stream()
        .map(FunctionDescription::trigger)
        .filter(RetryQueue.class::isInstance)
        .map(RetryQueue.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The host of the API, which CloudFront passes requests on to. */
  public String host() {
    return door.host();
  }

  /** What CloudFront has to send with each of them; a reference, not the value. */
  public String originSecret() {
    return secrets.sent();
  }
}
