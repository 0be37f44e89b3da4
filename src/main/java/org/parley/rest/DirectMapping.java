package org.parley.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method for what a consultation is asked for in one step. Spring tries every pattern of
/// the API for each request; that took more time than the vote itself.
///
/// Only patterns that are the address of a consultation and fixed words are known here, one method
/// each. All else, and whatever does not match in every respect, goes Spring's way.
@Component
class DirectMapping implements WebMvcRegistrations {

  private static final String CONSULTATION = "/api/v1/consultations/";
  private static final String PATTERN = CONSULTATION + "{id}";
  private static final int WORDS_FROM = CONSULTATION.length() + 36;

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new Mapping();
  }

  private record Target(RequestMappingInfo info, HandlerMethod method) {}

  private static final class Mapping extends RequestMappingHandlerMapping {

    private Map<String, Target> targets = Map.of();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> all) {
      super.handlerMethodsInitialized(all);
      var found = new HashMap<String, Target>();
      var twice = new HashSet<String>();
      all.forEach(
          (info, method) -> {
            for (var pattern : info.getPatternValues())
              for (var verb : info.getMethodsCondition().getMethods())
                words(pattern)
                    .map(words -> verb + words)
                    .filter(key -> found.put(key, new Target(info, method)) != null)
                    .ifPresent(twice::add);
          });
      found.keySet().removeAll(twice);
      targets = Map.copyOf(found);
    }

    private static Optional<String> words(String pattern) {
      return Optional.of(pattern)
          .filter(known -> known.startsWith(PATTERN + "/"))
          .map(known -> known.substring(PATTERN.length()))
          .filter(words -> words.indexOf('{') < 0 && words.indexOf('*') < 0);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
        throws Exception {
      var target = target(path, request);
      var match = target == null ? null : getMatchingMapping(target.info, request);
      if (target != null && match != null) {
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, target.method);
        handleMatch(match, path, request);
        return target.method;
      }
      return super.lookupHandlerMethod(path, request);
    }

    private @Nullable Target target(String path, HttpServletRequest request) {
      return path.startsWith(CONSULTATION) && path.length() > WORDS_FROM
          ? targets.get(request.getMethod() + path.substring(WORDS_FROM))
          : null;
    }
  }
}
