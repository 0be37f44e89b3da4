package org.parley.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.parley.people.Account;
import org.parley.people.Consultations;
import org.parley.people.Consultations.Listing;
import org.parley.people.Moderators;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.VerdictPill;

/// The public consultations: one's own to be run, some to be moderated, others' to take part in.
final class PublicQuestions extends Section {

  PublicQuestions(Consultations consultations, Moderators moderators, Optional<Account> account) {
    var mine = account.map(Account::id).map(consultations::of).orElse(List.of());
    var judged =
        account.map(Account::id).map(moderators::moderatedBy).orElse(List.of()).stream()
            .flatMap(id -> consultations.find(id).stream())
            .filter(one -> !mine.contains(one))
            .toList();
    var others =
        consultations.listed().stream()
            .filter(one -> !mine.contains(one) && !judged.contains(one))
            .toList();
    boolean mayBegin = account.filter(Account::mayConvene).isPresent();
    setVisible(mayBegin || !mine.isEmpty() || !judged.isEmpty() || !others.isEmpty());
    add(new H2(Words.say("consultation.listed")));
    var list = new UnorderedList();
    list.addClassName("cards");
    mine.forEach(one -> list.add(new ListItem(card(one, Routes.consultation(one.id()), "run"))));
    judged.forEach(one -> list.add(new ListItem(card(one, Routes.moderation(one.id()), "judge"))));
    others.forEach(one -> list.add(new ListItem(outside(one))));
    add(list);
    if (!mayBegin) return;
    var begin = new Anchor(Routes.newConsultation(), Words.say("consultation.begin"));
    begin.addClassName("btn");
    var ways = new Div(begin);
    ways.addClassName("row");
    add(ways);
  }

  private static Component outside(Listing one) {
    var card = card(one, Routes.takePart(one.id()), "take-part");
    // A document of its own, not a view.
    card.setRouterIgnore(true);
    return card;
  }

  private static Anchor card(Listing one, String address, String key) {
    var card = new Anchor(address);
    card.addClassNames("card", "link", "panel-card");
    var words = Words.say(one.closed() ? "consultation.stage.closed" : "consultation." + key);
    card.add(new Div(VerdictPill.plain(words)), new H3(one.title()));
    return card;
  }
}
