package dev.holdfast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.replica.Revision;
import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", "W/\"7\"", " \"7\"\t", "007"})
  void readsAnETag(String ifMatch) {
    assertThat(Requests.base(ifMatch)).isEqualTo(new Revision(7));
  }

  @Test
  void takesTheWildcardForNoBase() {
    assertThat(Requests.base("*")).isNull();
    assertThat(Requests.base(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "W/7", "w/\"7\"", "\"7", "7\"", "\"7\", \"8\"", "-7", "1234567890123456789"})
  void refusesWhatIsNoETagOfOurs(String ifMatch) {
    assertThatThrownBy(() -> Requests.base(ifMatch))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_ETAG));
  }

  @Test
  void readsTheFirstOfRepeatedParameters() {
    HttpRequest<?> request = HttpRequest.GET("/x?a=1%2C2&a=3&b&c=");
    assertThat(Requests.query(request, "a")).isEqualTo("1,2");
    assertThat(Requests.query(request, "b")).isEmpty();
    assertThat(Requests.query(request, "c")).isEmpty();
    assertThat(Requests.query(request, "d")).isNull();
  }
}
