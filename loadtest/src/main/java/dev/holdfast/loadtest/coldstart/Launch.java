package dev.holdfast.loadtest.coldstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a function is started.
 *
 * @param directory what /var/task is on Lambda: the unpacked package
 * @param handler a handler class in it
 * @param environment variables, beside those that Lambda itself sets
 * @param jvmOptions options of java, beside those that Lambda itself gives
 * @param snapStart whether it waits for {@link FunctionProcess#restore} once it is initialised
 */
public record Launch(
    Path directory,
    String handler,
    Map<String, String> environment,
    List<String> jvmOptions,
    boolean snapStart) {
  public Launch {
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }

  public Launch(Path directory, String handler, Map<String, String> environment) {
    this(directory, handler, environment, List.of(), false);
  }

  public Launch with(List<String> options, boolean snapStart) {
    return new Launch(directory, handler, environment, options, snapStart);
  }
}
