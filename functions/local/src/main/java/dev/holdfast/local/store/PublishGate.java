package dev.holdfast.local.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.Lock;

/**
 * An uploaded payload whose last byte is followed by taking a lock and checking a condition.
 *
 * <p>The store reads a payload to its end before it replaces the object, and only that last step
 * has to be alone: a slow upload keeps nobody waiting. What the condition throws stops the store.
 */
final class PublishGate extends FilterInputStream {
  private static final int END = -1;

  private final Lock lock;
  private final Runnable condition;
  private boolean locked;

  PublishGate(InputStream payload, Lock lock, Runnable condition) {
    super(payload);
    this.lock = lock;
    this.condition = condition;
  }

  @Override
  public int read() throws IOException {
    return passed(super.read());
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return passed(super.read(buffer, offset, length));
  }

  private int passed(int read) {
    if (read == END && !locked) {
      lock.lock();
      locked = true;
      condition.run();
    }
    return read;
  }

  /** Gives the lock back, on the thread that took it; the store has published by then. */
  void release() {
    if (locked) {
      lock.unlock();
      locked = false;
    }
  }
}
