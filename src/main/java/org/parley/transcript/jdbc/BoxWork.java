package org.parley.transcript.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.transcript.BoxAct;
import org.parley.transcript.BoxKey;
import org.parley.transcript.SealedBox;

/// What one transaction does to boxes. Each box is locked and read once, and stored once at the
/// end, however many slips are put in. All boxes are locked before entries are written, in one
/// order, lest two nodes wait for each other.
final class BoxWork {

  private final Connection connection;
  private final BoxTable table;
  private final Map<BoxTable.Name, SealedBox> open = new HashMap<>();
  private final Map<BoxTable.Name, SealedBox> changed = new HashMap<>();

  BoxWork(Connection connection, BoxTable table) {
    this.connection = connection;
    this.table = table;
  }

  /// A box is not as the batch supposed: destroyed, or with other slips than were counted.
  static final class Moved extends SQLException {
    private static final long serialVersionUID = 1;

    Moved(String message) {
      super(message);
    }
  }

  void does(UUID stream, List<BoxAct> acts) throws SQLException {
    for (var act : acts) {
      var name = new BoxTable.Name(stream, act.box());
      switch (act) {
        case BoxAct.Make _ -> make(name);
        case BoxAct.Put(_, var voter, var holder, var slip) -> {
          var box = box(name);
          box.put(voter, holder, slip);
          changed.put(name, box);
        }
        case BoxAct.Destroy(_, var counted) -> {
          if (changed.containsKey(name)) throw new Moved("a slip came while the box was counted");
          locked(name);
          if (!SealedBox.content(table.read(connection, name)).equals(counted))
            throw new Moved("the box holds other slips than were counted");
          open.remove(name);
          table.destroy(connection, name);
        }
      }
    }
  }

  /// Stores what was changed.
  void finish() throws SQLException {
    for (var box : changed.entrySet()) table.write(connection, box.getKey(), box.getValue().seal());
  }

  private void make(BoxTable.Name name) throws SQLException {
    var key = BoxKey.random();
    table.make(connection, name, key);
    open.put(name, SealedBox.with(key));
  }

  private SealedBox box(BoxTable.Name name) throws SQLException {
    var box = open.get(name);
    if (box == null) {
      box = SealedBox.open(locked(name), table.read(connection, name));
      open.put(name, box);
    }
    return box;
  }

  private BoxKey locked(BoxTable.Name name) throws SQLException {
    return table.lock(connection, name).orElseThrow(() -> new Moved("the box is destroyed"));
  }
}
