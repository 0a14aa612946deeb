package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.StoreUnavailableException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * What an exception of DynamoDB means. A failed condition is an answer and passes; a collision with
 * a transaction is tried again; a request DynamoDB calls invalid is a mistake of ours; all else
 * says only that the store gave no answer.
 */
final class DynamoErrors {
  static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final int TRIES = 6;

  private DynamoErrors() {}

  static <T> T call(Supplier<T> request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return request.get();
      } catch (ConditionalCheckFailedException answer) {
        throw answer;
      } catch (TransactionConflictException collision) {
        pause(attempt, collision);
      } catch (TransactionCanceledException cancelled) {
        if (hasReason(cancelled, CONDITION_FAILED)) {
          throw cancelled;
        }
        if (!hasReason(cancelled, CONFLICT)) {
          throw unavailable(cancelled);
        }
        pause(attempt, cancelled);
      } catch (SdkException failure) {
        throw unavailable(failure);
      }
    }
  }

  private static boolean hasReason(TransactionCanceledException cancelled, String code) {
    return cancelled.cancellationReasons().stream()
        .map(CancellationReason::code)
        .anyMatch(code::equals);
  }

  private static void pause(int attempt, SdkException collision) {
    if (attempt == TRIES) {
      throw unavailable(collision);
    }
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException("interrupted while retrying", interrupted);
    }
  }

  private static RuntimeException unavailable(SdkException failure) {
    if (failure instanceof DynamoDbException answer
        && answer.awsErrorDetails() != null
        && "ValidationException".equals(answer.awsErrorDetails().errorCode())) {
      return new IllegalStateException("DynamoDB calls our request invalid", answer);
    }
    return new StoreUnavailableException("the hot store did not answer", failure);
  }
}
