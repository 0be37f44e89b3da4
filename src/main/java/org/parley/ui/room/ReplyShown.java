package org.parley.ui.room;

import java.util.List;
import org.parley.panel.Reply;

/// A reply with all that was said to it.
///
/// @param open whether it is a question nobody has answered
/// @param mayReply whether the reader may reply to it now
record ReplyShown(
    Reply reply,
    Speaker by,
    boolean open,
    boolean mayReply,
    Convincing convincing,
    List<ReplyShown> answers) {}
