package org.parley.rest;

import org.parley.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// Whom documents and the API speak to: the first of those a request would like to be spoken to as
/// whom Parley knows, as in the views. Where a request says nothing, the server's own region is not
/// the reader's.
@Configuration(proxyBeanMethods = false)
class ReadersConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(Messages.READERS);
    resolver.setDefaultLocale(Messages.LANGUAGES.getFirst());
    return resolver;
  }
}
