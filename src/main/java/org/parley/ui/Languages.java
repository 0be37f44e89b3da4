package org.parley.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.parley.text.Messages;
import org.springframework.stereotype.Component;

/// Tells Vaadin which languages there are, and in which regions, so that each page gets the one its
/// reader's browser prefers.
@Component
class Languages implements I18NProvider {

  @Override
  public List<Locale> getProvidedLocales() {
    return Messages.READERS;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... values) {
    return Messages.in(locale).say(key, values);
  }
}
