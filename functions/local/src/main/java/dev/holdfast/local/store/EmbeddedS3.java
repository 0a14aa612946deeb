package dev.holdfast.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3Proxy in this process, over HTTP on the loopback address only, with objects as plain files.
 *
 * <p>An object's ETag and headers are extended attributes of its file, and a file is published
 * whole by one rename: after a crash an object is the old one or the new one, never a mixture.
 */
public final class EmbeddedS3 implements AutoCloseable {
  private static final int REQUEST_THREADS = 64;

  private final S3Proxy server;

  private EmbeddedS3(S3Proxy server) {
    this.server = server;
  }

  /**
   * Returns once buckets can be used.
   *
   * @param port 0 for any free one
   */
  public static EmbeddedS3 start(DataDirectory directory, int port) {
    var files = directory.s3();
    requireAttributes(files);
    UnfinishedUploads.deleteFrom(files);
    var server =
        S3Proxy.builder()
            .blobStore(new ExactBlobStore(new FilesystemNio2BlobStore(files.toString())))
            .endpoint(Loopback.http(port))
            .awsAuthentication(
                AuthenticationType.AWS_V4, EmbeddedStores.ACCESS_KEY, EmbeddedStores.SECRET_KEY)
            .jettyMaxThreads(REQUEST_THREADS)
            .stopTimeout(0)
            .build();
    var s3 = new EmbeddedS3(server);
    try {
      server.start();
    } catch (Exception e) { // S3Proxy declares no narrower one.
      s3.close();
      throw new IllegalStateException("S3 cannot listen on " + Loopback.http(port), e);
    }
    return s3;
  }

  /** S3Proxy would store objects without an ETag and say nothing. */
  private static void requireAttributes(Path files) {
    try {
      if (!Files.getFileStore(files).supportsFileAttributeView("user")) {
        throw new IllegalStateException(
            "The file system of "
                + files
                + " keeps no extended attributes, which hold the ETags. Choose another directory.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be used: " + files, e);
    }
  }

  public URI endpoint() {
    return Loopback.http(server.getPort());
  }

  /** Answers no more requests; one under way is cut off and leaves the old object. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // S3Proxy declares no narrower one.
      throw new IllegalStateException("S3 did not stop", e);
    }
  }
}
