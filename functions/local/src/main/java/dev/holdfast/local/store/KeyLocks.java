package dev.holdfast.local.store;

import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/** A fixed number of locks shared out among all keys; two keys may meet on one and only wait. */
final class KeyLocks {
  private static final int STRIPES = 256;

  private final ReadWriteLock[] stripes =
      Stream.generate(ReentrantReadWriteLock::new).limit(STRIPES).toArray(ReadWriteLock[]::new);

  ReadWriteLock of(String bucket, String key) {
    return stripes[Math.floorMod(Objects.hash(bucket, key), STRIPES)];
  }
}
