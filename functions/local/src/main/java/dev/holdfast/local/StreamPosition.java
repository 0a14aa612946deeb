package dev.holdfast.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far the stream has been archived, kept in a file so that a restart goes on from there. */
final class StreamPosition {
  private final Path file;
  private final Map<String, String> reached = new TreeMap<>();

  StreamPosition(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          List<String> parts = List.of(line.split(" ", 2));
          if (parts.size() == 2) {
            reached.put(parts.get(0), parts.get(1));
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException("cannot read " + file, unreadable);
      }
    }
  }

  @Nullable String of(String shard) {
    return reached.get(shard);
  }

  void reached(String shard, String sequence) {
    reached.put(shard, sequence);
    write();
  }

  void forget(String shard) {
    reached.remove(shard);
    write();
  }

  /** By a rename, so that a crash leaves the old position or the new one. */
  private void write() {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(
          next, reached.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
  }
}
