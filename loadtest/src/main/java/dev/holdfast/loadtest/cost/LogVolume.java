package dev.holdfast.loadtest.cost;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what is written to standard output, which on Lambda is the log, and swallows it. What is
 * meant for people goes to {@link #people}.
 */
final class LogVolume {
  private final AtomicLong bytes = new AtomicLong();
  private final PrintStream people =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /** Takes the place of standard output, for the rest of the process. */
  static LogVolume install() {
    LogVolume volume = new LogVolume();
    System.setOut(new PrintStream(volume.counting(), true, StandardCharsets.UTF_8));
    return volume;
  }

  /** One that counts nothing, for where standard output is somebody else's. */
  static LogVolume none() {
    return new LogVolume();
  }

  private OutputStream counting() {
    return new OutputStream() {
      @Override
      public void write(int octet) {
        bytes.incrementAndGet();
      }

      @Override
      public void write(byte[] octets, int from, int length) {
        bytes.addAndGet(length);
      }
    };
  }

  long bytes() {
    return bytes.get();
  }

  PrintStream people() {
    return people;
  }
}
