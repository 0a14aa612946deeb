package dev.holdfast.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a running process serves its stores, for a second one that examines them. */
record Endpoints(URI dynamoDb, URI s3) {
  private static final String FILE = "endpoints";

  void tell(Path data) {
    try {
      Files.createDirectories(data);
      Files.write(data.resolve(FILE), List.of(dynamoDb.toString(), s3.toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + data.resolve(FILE), failed);
    }
  }

  static Optional<Endpoints> of(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(new Endpoints(URI.create(lines.get(0)), URI.create(lines.get(1))));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + file, failed);
    }
  }
}
