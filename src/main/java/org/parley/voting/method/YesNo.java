package org.parley.voting.method;

import static org.parley.voting.Grade.Attitude.AGAINST;
import static org.parley.voting.Grade.Attitude.FOR;
import static org.parley.voting.Grade.Attitude.NEITHER;

import java.util.List;
import org.parley.voting.Grade;

/// Yes, no, or abstain.
final class YesNo extends ScaleMethod {
  YesNo() {
    super(
        "yes-no",
        List.of(new Grade("no", AGAINST), new Grade("abstain", NEITHER), new Grade("yes", FOR)));
  }
}
