package dev.holdfast.infra.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.infra.Repository;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class FunctionsTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Test
  void theRoutesAreThoseOfTheContract() {
    Map<String, Map<String, ?>> contract = new Yaml().load(Repository.read("docs/openapi.yaml"));
    Set<String> described = new TreeSet<>();
    Objects.requireNonNull(contract.get("paths"))
        .forEach((path, operations) ->
            ((Map<?, ?>) operations)
                .keySet().stream()
                    .map(String.class::cast)
                    .filter(METHODS::contains)
                    .forEach(
                        method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

    assertThat(described).hasSizeGreaterThan(10);
    assertThat(routeKeys()).containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void eachRouteBelongsToOneFunction() {
    assertThat(routeKeys()).doesNotHaveDuplicates();
  }

  @Test
  void noTwoFunctionsHaveOneName() {
    assertThat(Functions.ALL).extracting(FunctionDescription::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theHandlerIsAClassOfThePackage(FunctionDescription function) {
    String file = "/src/main/java/" + function.handler().replace('.', '/') + ".java";

    assertThat(List.of("functions/" + function.module() + file, "functions/lambda" + file))
        .anyMatch(source -> Files.exists(Repository.file(source)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noResourceIsNamedTwiceForOneService(FunctionDescription function) {
    assertThat(function.permissions())
        .extracting(permission -> permission.resource() + serviceOf(permission))
        .doesNotHaveDuplicates();
  }

  private static String serviceOf(Permission permission) {
    return permission.actions().stream()
        .map(action -> action.substring(0, action.indexOf(':')))
        .collect(Collectors.collectingAndThen(Collectors.toSet(), Object::toString));
  }

  private static List<String> routeKeys() {
    return Functions.ALL.stream()
        .flatMap(function -> function.routes().stream())
        .map(Route::key)
        .toList();
  }

  static List<FunctionDescription> all() {
    return Functions.ALL;
  }
}
