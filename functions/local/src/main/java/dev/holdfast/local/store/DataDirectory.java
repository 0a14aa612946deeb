package dev.holdfast.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory that keeps everything one machine stores, held by at most one process at a time.
 *
 * <p>Holding an instance is the proof of the lock, so a store that asks for one cannot be started
 * twice on the same files. The operating system gives the lock back when the process dies.
 */
public final class DataDirectory implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Creates the directory where it is missing and takes its lock.
   *
   * @throws DataDirectoryInUseException if this or another process holds it
   */
  public static DataDirectory open(Path root) {
    try {
      var directory = Files.createDirectories(root).toRealPath();
      return new DataDirectory(directory, lock(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be used: " + root, e);
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    var channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      throw new DataDirectoryInUseException(root, e);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw new DataDirectoryInUseException(root);
    }
    return channel;
  }

  Path dynamoDb() {
    return subdirectory("dynamodb");
  }

  Path s3() {
    return subdirectory("s3");
  }

  /** Where DynamoDB Local unpacks its native library, which a killed process leaves behind. */
  Path natives() {
    return subdirectory("native");
  }

  private Path subdirectory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be used: " + root, e);
    }
  }

  /** Lets the next process in; the files stay. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock could not be given back: " + root, e);
    }
  }
}
