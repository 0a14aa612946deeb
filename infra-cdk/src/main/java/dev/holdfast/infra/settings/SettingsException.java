package dev.holdfast.infra.settings;

import java.util.List;

/** What has to be mended in the settings, all of it at once. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }

  SettingsException(String problem) {
    this(List.of(problem));
  }
}
