package dev.holdfast.http;

import dev.holdfast.session.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hands to a route who asks: whoever holds the key in {@value #HEADER}, or somebody without. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
  static final String HEADER = "X-Session-Key";

  /** Base64url of at least 32 bytes (RFC 4648, section 5). */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43,128}");

  @Override
  public Argument<Caller> argumentType() {
    return Argument.of(Caller.class);
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    Caller caller = caller(request.getHeaders().getAll(HEADER));
    return () -> Optional.of(caller);
  }

  /** Blank is as good as missing: some clients cannot leave a header out. */
  private static Caller caller(List<String> values) {
    List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
    if (given.isEmpty()) {
      return Caller.WITHOUT_KEY;
    }
    String key = given.getFirst().strip();
    if (given.size() > 1 || !KEY.matcher(key).matches()) {
      throw new ApiException(
          ErrorCode.MALFORMED_KEY,
          HEADER + " must hold one key: 43 to 128 characters of A-Z a-z 0-9 - _.");
    }
    return Caller.withKey(key);
  }
}
