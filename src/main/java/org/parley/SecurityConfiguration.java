package org.parley;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.parley.people.Remembering;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who gets to which address. Views say for themselves whom they let in; whatever else answers is
/// closed unless it is named here, but for files that are the same for everybody. Addresses at
/// which nothing answers lead to the view that says so.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private final RequestMappingHandlerMapping controllers;

  SecurityConfiguration(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
    this.controllers = controllers;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  HttpFirewall firewall() {
    return HeaderRules.firewall();
  }

  /// The API and the page on it look for themselves who asks, and keep no session. They have a
  /// chain without a filter: a vote is worth less work than the usual ones do.
  @Bean
  @Order(1)
  SecurityFilterChain api() {
    var paths = PathPatternRequestMatcher.withDefaults();
    return new DefaultSecurityFilterChain(
        new OrRequestMatcher(
            paths.matcher("/api/v1/**"), paths.matcher("/c/**"), paths.matcher("/embed.js")));
  }

  @Bean
  SecurityFilterChain views(HttpSecurity http, Remembering remembering) throws Exception {
    http.authorizeHttpRequests(
        requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                    "/enter/*", "/styles/**", "/methods", "/methods/*", "/actuator/health/**")
                .permitAll()
                // Each looks by itself who asks.
                .requestMatchers(
                    "/live",
                    "/panel/*/report",
                    "/panel/*/results.csv",
                    "/panel/*/transcript",
                    "/course/*/links.csv",
                    "/course/*/participation.csv",
                    "/course/*/term.csv")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
    http.rememberMe(
        remember -> remember.key(remembering.key()).rememberMeServices(remembering.onWish()));
    http.headers(
        headers ->
            headers.referrerPolicy(
                referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)));
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView("/sign-in")
                    .anyRequest(rest -> rest.access((_, asked) -> nothingElseAnswers(asked))))
        .build();
  }

  private AuthorizationDecision nothingElseAnswers(RequestAuthorizationContext asked) {
    try {
      return new AuthorizationDecision(controllers.getHandler(asked.getRequest()) == null);
    } catch (Exception e) {
      // It answers, but not to this method or type.
      return new AuthorizationDecision(false);
    }
  }
}
