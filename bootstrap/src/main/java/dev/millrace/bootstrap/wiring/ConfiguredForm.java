package dev.millrace.bootstrap.wiring;

import dev.millrace.application.setting.SettingForm;
import dev.millrace.bootstrap.configuration.BadValueException;
import dev.millrace.bootstrap.configuration.Form;
import java.util.Optional;

/** The form of a setting of the configuration, as the API needs it. */
record ConfiguredForm(Form<?> form) implements SettingForm {
  private static final int SHOWN = 100;

  @Override
  public Type type() {
    if (form.isOnOff()) {
      return Type.FLAG;
    }
    return form.isNumber() ? Type.NUMBER : Type.TEXT;
  }

  @Override
  public Optional<String> flaw(String text) {
    try {
      form.parse(text);
      return Optional.empty();
    } catch (BadValueException e) {
      return Optional.of(
          "\"%s\" %s; allowed: %s".formatted(shown(text), e.getMessage(), form.allowed()));
    }
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  @Override
  public String canonical(String text) {
    try {
      return type() == Type.TEXT ? text.strip() : String.valueOf(form.parse(text));
    } catch (BadValueException e) {
      throw new IllegalArgumentException("It has a flaw.", e);
    }
  }
}
