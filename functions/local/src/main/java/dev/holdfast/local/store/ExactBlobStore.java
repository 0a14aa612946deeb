package dev.holdfast.local.store;

import java.io.InputStream;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * A blob store whose conditional PUT is one step, as S3 promises it and S3Proxy alone does not: it
 * looks at the ETag, then replaces whatever is there by then.
 *
 * <p>A PUT takes its key's lock when the payload has arrived, looks at the condition again and
 * publishes. Reads share the lock, so that ETag, headers and content are of one object. Conditions
 * on DELETE and on completing a multipart upload stay S3Proxy's own, in two steps.
 */
final class ExactBlobStore extends ForwardingBlobStore {
  private final KeyLocks locks = new KeyLocks();

  ExactBlobStore(BlobStore delegate) {
    super(delegate);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    if (UnfinishedUploads.isOne(request.key())) {
      throw S3Exceptions.invalidArgument("A key must not end in a hyphen and a UUID");
    }
    var lock = locks.of(request.bucket(), request.key()).writeLock();
    var gate = new PublishGate(payload, lock, () -> requireCondition(request));
    try {
      return delegate().putBlob(request, gate);
    } finally {
      gate.release();
    }
  }

  private void requireCondition(PutObjectRequest request) {
    @Nullable String ifMatch = request.ifMatch();
    @Nullable String ifNoneMatch = request.ifNoneMatch();
    var key = request.key();
    // With nothing to match this throws NoSuchKey, as S3 answers it.
    if (ifMatch != null && !matches(ifMatch, eTag(request.bucket(), key))) {
      throw S3Exceptions.preconditionFailed(null);
    }
    if (ifNoneMatch != null
        && delegate().blobExists(request.bucket(), key)
        && matches(ifNoneMatch, eTag(request.bucket(), key))) {
      throw S3Exceptions.preconditionFailed(null);
    }
  }

  private String eTag(String bucket, String key) {
    var head = HeadObjectRequest.builder().bucket(bucket).key(key).build();
    return delegate().blobMetadata(head).eTag();
  }

  private static boolean matches(String condition, String eTag) {
    return condition.equals("*") || unquoted(condition).equals(unquoted(eTag));
  }

  private static String unquoted(String eTag) {
    return eTag.replace("\"", "");
  }

  /** Alone only until the file is open: a file that is replaced lives on for whoever reads it. */
  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    var lock = locks.of(request.bucket(), request.key()).readLock();
    lock.lock();
    try {
      return delegate().getBlob(request);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    var lock = locks.of(request.bucket(), request.key()).readLock();
    lock.lock();
    try {
      return delegate().blobMetadata(request);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return alone(
        request.destinationBucket(), request.destinationKey(), () -> delegate().copyBlob(request));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return alone(
        request.bucket(), request.key(), () -> delegate().completeMultipartUpload(upload, request));
  }

  @Override
  public void removeBlob(String container, String name) {
    var _ =
        alone(
            container,
            name,
            () -> {
              delegate().removeBlob(container, name);
              return name;
            });
  }

  @Override
  public DeleteObjectResponse removeBlob(
      String container, String name, @Nullable String versionId) {
    return alone(container, name, () -> delegate().removeBlob(container, name, versionId));
  }

  private <T> T alone(String bucket, String key, Supplier<T> change) {
    var lock = locks.of(bucket, key).writeLock();
    lock.lock();
    try {
      return change.get();
    } finally {
      lock.unlock();
    }
  }

  /** Without the uploads under way, which S3Proxy lists as objects. */
  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    var page = delegate().list(request);
    var objects =
        page.contents().stream().filter(object -> !UnfinishedUploads.isOne(object.key())).toList();
    return page.toBuilder().contents(objects).build();
  }
}
