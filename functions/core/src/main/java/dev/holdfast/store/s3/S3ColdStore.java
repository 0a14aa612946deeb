package dev.holdfast.store.s3;

import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Ulids;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The cold store as one S3 bucket: {@code sessions/<id>/latest.json} and {@code
 * history/<id>/<ulid>.json}. The role needs {@code s3:ListBucket}: without it S3 answers 403, not
 * 404, for a key that does not exist, and that is no answer here.
 */
public final class S3ColdStore implements ColdStore {
  private static final String SUFFIX = ".json";
  private static final int COLLISIONS = 5;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final S3Client client;
  private final String bucket;

  public S3ColdStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public Optional<StoredFile> latest(SessionId id) {
    return get(latestKey(id));
  }

  @Override
  public boolean putLatest(SessionId id, byte[] bytes, @Nullable String seen) {
    // Replace only what was read and joined: another writer's join must not be lost.
    return put(
            latestKey(id),
            bytes,
            request -> {
              if (seen == null) {
                request.ifNoneMatch("*");
              } else {
                request.ifMatch(seen);
              }
            })
        == Put.DONE;
  }

  @Override
  public void putPoint(SessionId id, PointId point, byte[] bytes) {
    String key = historyPrefix(id) + point + SUFFIX;
    for (int attempt = 0; attempt < COLLISIONS; attempt++) {
      // History is never rewritten.
      if (put(key, bytes, request -> request.ifNoneMatch("*")) != Put.COLLIDED) {
        return;
      }
    }
    throw new StoreUnavailableException("the cold store kept refusing a point of history");
  }

  @Override
  public List<PointId> points(SessionId id) {
    String prefix = historyPrefix(id);
    return call(() ->
        client
            .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
            .contents()
            .stream()
            .map(S3Object::key)
            .filter(key -> key.endsWith(SUFFIX))
            .map(key -> key.substring(prefix.length(), key.length() - SUFFIX.length()))
            .filter(Ulids::valid)
            .map(PointId::new)
            .sorted()
            .toList());
  }

  @Override
  public Optional<StoredFile> point(SessionId id, PointId point) {
    return get(historyPrefix(id) + point + SUFFIX);
  }

  @Override
  public Optional<byte[]> pointHead(SessionId id, PointId point, int bytes) {
    String key = historyPrefix(id) + point + SUFFIX;
    return call(() -> {
      try {
        return Optional.of(
            client
                .getObjectAsBytes(
                    get -> get.bucket(bucket).key(key).range("bytes=0-" + (bytes - 1)))
                .asByteArrayUnsafe());
      } catch (NoSuchKeyException absent) {
        return Optional.empty();
      } catch (S3Exception refused) {
        if (refused.statusCode() == RANGE_NOT_SATISFIABLE) {
          return Optional.of(new byte[0]); // an empty file has no first byte
        }
        throw refused;
      }
    });
  }

  @Override
  public void probe() {
    call(() -> client.headBucket(request -> request.bucket(bucket)));
  }

  private Optional<StoredFile> get(String key) {
    return call(() -> {
      try {
        ResponseBytes<GetObjectResponse> object =
            client.getObjectAsBytes(get -> get.bucket(bucket).key(key));
        return Optional.of(new StoredFile(object.asByteArrayUnsafe(), object.response().eTag()));
      } catch (NoSuchKeyException absent) {
        return Optional.empty();
      }
    });
  }

  private enum Put {
    DONE,
    /** The condition does not hold: somebody else wrote. */
    CHANGED,
    /** Another conditional write of this key was under way; S3 says nothing of the outcome. */
    COLLIDED
  }

  private Put put(String key, byte[] bytes, Consumer<PutObjectRequest.Builder> condition) {
    return call(() -> {
      try {
        client.putObject(
            put -> {
              put.bucket(bucket).key(key).contentType("application/json");
              condition.accept(put);
            },
            RequestBody.fromBytes(bytes));
        return Put.DONE;
      } catch (NoSuchKeyException deleted) {
        return Put.CHANGED;
      } catch (S3Exception refused) {
        return switch (refused.statusCode()) {
          case 412 -> Put.CHANGED;
          case 409 -> Put.COLLIDED;
          default -> throw refused;
        };
      }
    });
  }

  private static <T> T call(Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException failure) {
      throw new StoreUnavailableException("the cold store did not answer", failure);
    }
  }

  private static String latestKey(SessionId id) {
    return "sessions/" + id + "/latest.json";
  }

  private static String historyPrefix(SessionId id) {
    return "history/" + id + "/";
  }
}
