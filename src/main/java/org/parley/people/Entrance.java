package org.parley.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Opens a session for whoever holds a ticket.
@Controller
class Entrance {

  private final Tickets tickets;
  private final Accounts accounts;
  private final Remembering remembering;
  private final OpenSessions open;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Entrance(Tickets tickets, Accounts accounts, Remembering remembering, OpenSessions open) {
    this.open = open;
    this.tickets = tickets;
    this.accounts = accounts;
    this.remembering = remembering;
  }

  @GetMapping("/enter/{code}")
  String enter(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    // Nobody is signed in as somebody else by a page that holds a ticket of theirs.
    if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) return "redirect:/";
    var use = tickets.use(code);
    if (use.isEmpty()) return "redirect:/";
    var account = accounts.find(use.get().account()).orElseThrow();
    var user = SignedIn.of(account);
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    var another = new SessionFixationProtectionStrategy();
    open.whileStill(
        request.getSession(), () -> another.onAuthentication(authentication, request, response));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    remembering.always().loginSuccess(request, response, authentication);
    return "redirect:" + use.get().target();
  }
}
