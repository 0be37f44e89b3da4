package org.parley.ui.room;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Reply;

/// A reply with all that was said to it.
///
/// @param open whether it is a question nobody has answered
/// @param quote the passage it is to, as far as the reader may read that
/// @param mayReply whether the reader may reply to it now
record ReplyShown(
    Reply reply,
    Speaker by,
    boolean open,
    boolean mayReply,
    Convincing convincing,
    Veil veil,
    Optional<String> quote,
    List<ReplyShown> answers) {}
