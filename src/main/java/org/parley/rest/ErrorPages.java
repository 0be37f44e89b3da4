package org.parley.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.parley.text.Messages;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What a person sees at an address that nothing of Parley's own answers at. What is closed to them
/// looks as if it did not exist.
@Component
class ErrorPages implements ErrorViewResolver {

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var messages = Messages.in(RequestContextUtils.getLocale(request));
    var root = root(request);
    var html =
        status.is5xxServerError()
            ? NothingHere.failed(messages, root)
            : NothingHere.page(messages, root);
    return new ModelAndView(page(html, shown(status)));
  }

  private static HttpStatus shown(HttpStatus status) {
    return status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status;
  }

  private static View page(String html, HttpStatus status) {
    return (_, _, response) -> {
      response.setStatus(status.value());
      Document.headers(Document.HTML)
          .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
      response.getWriter().write(html);
    };
  }

  /// The way up from the address that was asked for; the server may stand below a path of another.
  private static String root(HttpServletRequest request) {
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = asked == null ? "/" : asked.toString();
    var below = path.startsWith(request.getContextPath() + "/") ? request.getContextPath() : "";
    long up = path.substring(below.length()).chars().filter(c -> c == '/').count() - 1;
    return up < 1 ? "./" : "../".repeat((int) up);
  }
}
