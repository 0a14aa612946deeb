package dev.holdfast.load;

import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/**
 * Gatling looks on the network for a newer release of itself, at most once in a while. It is told
 * that it has just done so, in preferences that are this run's own (-Djava.util.prefs.userRoot).
 */
final class NoLookups {
  private NoLookups() {}

  static void arrange() {
    Preferences preferences = Preferences.userRoot().node("/io/gatling/latestVersion");
    preferences.putLong("lastCheckTimestamp", System.currentTimeMillis());
    preferences.putBoolean("lastCheckSuccess", false);
    try {
      preferences.flush();
    } catch (BackingStoreException unwritable) {
      // then it looks, and finds or does not find; the load is the same
    }
  }
}
