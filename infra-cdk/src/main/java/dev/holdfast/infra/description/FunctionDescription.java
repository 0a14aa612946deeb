package dev.holdfast.infra.description;

import java.time.Duration;
import java.util.List;

/**
 * One function on AWS.
 *
 * @param name how it is called in names, logs and metrics
 * @param module the folder below {@code functions/} whose package it runs
 * @param handler the class that Lambda calls
 * @param memoryMb memory, and with it the share of a processor: 1,769 MB are one
 * @param timeout after which Lambda ends it
 * @param trigger what wakes it
 * @param variables the variables it reads
 * @param permissions what it may do, and nothing besides
 */
public record FunctionDescription(
    String name,
    String module,
    String handler,
    int memoryMb,
    Duration timeout,
    Trigger trigger,
    List<Variable> variables,
    List<Permission> permissions) {
  public FunctionDescription {
    if (memoryMb < 128 || memoryMb > 10_240) {
      throw new IllegalArgumentException("Lambda gives 128 to 10240 MB, not " + memoryMb);
    }
    if (timeout.isNegative() || timeout.compareTo(Duration.ofMinutes(15)) > 0) {
      throw new IllegalArgumentException("Lambda runs for 15 minutes at most, not " + timeout);
    }
    variables = List.copyOf(variables);
    permissions = List.copyOf(permissions);
  }

  /** Where the build puts its package, from the root of the repository. */
  public String zip() {
    return "functions/" + module + "/target/function.zip";
  }

  /** None for a function that HTTP does not reach. */
  public List<Route> routes() {
    return trigger instanceof Trigger.Http http ? http.routes() : List.of();
  }
}
