package org.parley.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// What somebody sees who gets hold of the tables, in the order in which the database keeps rows.
public final class Dump {

  private Dump() {}

  /// Every table, bytes as digits and as the letters they may be.
  public static String all(DataSource source) throws SQLException {
    return tables(source).stream()
        .map(table -> table + "\n" + String.join("\n", rows(source, "select * from " + table)))
        .collect(Collectors.joining("\n"));
  }

  public static List<String> tables(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var found =
            connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      var tables = new ArrayList<String>();
      while (found.next()) tables.add(found.getString("TABLE_NAME"));
      if (tables.isEmpty()) {
        try (var upper =
            connection
                .getMetaData()
                .getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
          while (upper.next())
            if (upper.getString("TABLE_SCHEM").equalsIgnoreCase("public"))
              tables.add(upper.getString("TABLE_NAME"));
        }
      }
      return tables;
    }
  }

  public static List<String> rows(DataSource source, String query) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (row.next()) {
        var cells = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
          cells.add(text(row.getObject(i)));
        rows.add(String.join("\t", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What somebody does who has hold of the tables.
  public static void change(DataSource source, String statement) {
    try (var connection = source.getConnection();
        var changing = connection.createStatement()) {
      changing.execute(statement);
      if (!connection.getAutoCommit()) connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object cell) {
    return cell instanceof byte[] bytes
        ? HexFormat.of().formatHex(bytes) + " " + new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(cell);
  }
}
