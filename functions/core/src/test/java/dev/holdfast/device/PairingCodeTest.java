package dev.holdfast.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingCodeTest {
  @Test
  void hasNeitherVowelsNorDigitsNorLookAlikes() {
    assertThat(PairingCode.ALPHABET).hasSize(20).matches("[B-Z&&[^AEIOUY]]+");
  }

  @Test
  void everyLetterComesEverywhere() {
    SecureRandom random = new SecureRandom();
    Set<String> seen = new HashSet<>();
    Stream.generate(() -> PairingCode.random(random::nextLong).letters())
        .limit(5_000)
        .forEach(letters -> {
          for (int place = 0; place < PairingCode.LENGTH; place++) {
            seen.add(place + letters.substring(place, place + 1));
          }
        });
    assertThat(seen).hasSize(PairingCode.LENGTH * PairingCode.ALPHABET.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WDJB-MJHT",
        "wdjbmjht",
        " wdjb mjht ",
        "WdJb\u2011mJhT",
        "w-d-j-b\u2013m j\u00a0h t"
      })
  void isReadHoweverItWasTyped(String typed) {
    assertThat(PairingCode.parse(typed)).contains(new PairingCode("WDJBMJHT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "WDJB-MJH",
        "WDJB-MJHTT",
        "WDJB-MJHA",
        "WDJB-MJH1",
        "WDJB_MJHT",
        "\u13b3DJB-MJHT"
      })
  void whatIsNoCodeIsNotTakenForOne(String typed) {
    assertThat(PairingCode.parse(typed)).isEmpty();
  }

  @Test
  void isShownInTwoGroups() {
    assertThat(new PairingCode("WDJBMJHT").shown()).isEqualTo("WDJB-MJHT");
  }

  @Test
  void isHashedAlikeEachTimeAndUnlikeAnyOther() {
    String hash = new PairingCode("WDJBMJHT").hash();
    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(new PairingCode("WDJBMJHT").hash());
    assertThat(new PairingCode("WDJBMJHV").hash()).isNotEqualTo(hash);
  }

  @Test
  void tellsItselfToNoLog() {
    assertThat("code " + new PairingCode("WDJBMJHT")).doesNotContain("WDJB", "MJHT");
  }
}
