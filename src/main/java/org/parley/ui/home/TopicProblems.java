package org.parley.ui.home;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.parley.topic.TopicProblem;
import org.parley.ui.Words;

/// What hosts should mend in their topic files.
final class TopicProblems extends Details {

  TopicProblems(List<TopicProblem> problems) {
    super(Words.say("home.topics.problems", problems.size()));
    var list = new UnorderedList();
    problems.forEach(problem -> list.add(new ListItem(problem.toString())));
    add(list);
  }
}
