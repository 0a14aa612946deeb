package dev.holdfast.loadtest.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each function carries what it runs with, and nothing that only a developer's machine needs. */
class FunctionZipTest {
  /** Lambda's own limit for what is uploaded directly. */
  private static final long MOST_BYTES = 50L << 20;

  /** What only the assistant's function has: it alone asks models. */
  private static final List<String> OF_MODELS =
      List.of("langchain4j", "bedrockruntime", "secretsmanager", "failsafe");

  private static final int OF_MODEL_JARS = 7;

  /** Documents, emulators, servers, tokenizers, HTTP clients that nobody uses. */
  private static final List<String> UNWANTED =
      List.of(
          "langchain4j-http-client-jdk",
          "jtokkit",
          "onnx",
          "poi",
          "pdfbox",
          "docx4j",
          "DynamoDBLocal",
          "sqlite4java",
          "s3proxy",
          "jclouds",
          "netty",
          "jetty",
          "apache-client",
          "aws-crt",
          "aws-lambda-java-serialization",
          "aws-lambda-java-runtime-interface-client",
          "swagger",
          "junit",
          "assertj",
          "local-");

  @ParameterizedTest
  @ValueSource(strings = {"session", "assistant", "archiver"})
  void carriesWhatLambdaNeedsAndNoDocumentOrEmulator(String module) throws IOException {
    Path zip = FunctionZips.of(module);
    List<String> names = names(zip);
    List<String> libraries =
        names.stream().filter(name -> name.startsWith("lib/") && name.endsWith(".jar")).toList();

    assertThat(libraries).anyMatch(name -> name.startsWith("lib/core-"));
    assertThat(libraries).anyMatch(name -> name.startsWith("lib/lambda-"));
    assertThat(names).anyMatch(name -> name.startsWith("dev/holdfast/"));
    assertThat(libraries)
        .allSatisfy(name -> assertThat(UNWANTED).noneMatch(part -> name.startsWith("lib/" + part)));
    assertThat(libraries)
        .filteredOn(name -> OF_MODELS.stream().anyMatch(part -> name.startsWith("lib/" + part)))
        .hasSize(module.equals("assistant") ? OF_MODEL_JARS : 0);
    assertThat(Files.size(zip)).isLessThan(MOST_BYTES);
    System.out.printf(
        "%s: %.1f MB, %d libraries%n", module, Files.size(zip) / 1e6, libraries.size());
  }

  /** Models come with the assistant; what saves and loads never waits for them. */
  @ParameterizedTest
  @ValueSource(strings = {"assistant-", "archiver-"})
  void theSessionFunctionCarriesNoOtherFunction(String other) throws IOException {
    assertThat(names(FunctionZips.of("session")))
        .noneMatch(name -> name.startsWith("lib/" + other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "assistant", "archiver"})
  void isTheSameFromOneBuildToTheNext(String module) throws IOException {
    try (ZipFile zip = new ZipFile(FunctionZips.of(module).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
    }
  }

  private static List<String> names(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }
}
