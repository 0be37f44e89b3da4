package org.parley.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// A database that breaks down at a chosen moment, as it does for a process that is killed there,
/// and comes back only if it is told to.
public final class Failing {

  private final DataSource source;
  private volatile Optional<String> before = Optional.empty();
  private volatile boolean afterCommit;
  private volatile boolean dead;

  public Failing(DataSource source) {
    this.source = source;
  }

  /// Dies when a statement that begins so is about to be executed.
  public void dieBefore(String statement) {
    before = Optional.of(statement);
  }

  /// Dies after the next commit, before anybody hears of it.
  public void dieAfterCommit() {
    afterCommit = true;
  }

  /// Whatever was committed before is still there.
  public void comeBack() {
    before = Optional.empty();
    afterCommit = false;
    dead = false;
  }

  public boolean isDead() {
    return dead;
  }

  public DataSource source() {
    return proxy(
        DataSource.class,
        (_, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) return call(source, method, arguments);
          checkAlive();
          var result = call(source, method, arguments);
          return result instanceof Connection connection ? connection(connection) : result;
        });
  }

  private Connection connection(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          if (method.getName().equals("close") || method.getName().equals("rollback"))
            return call(connection, method, arguments);
          checkAlive();
          var result = call(connection, method, arguments);
          if (method.getName().equals("commit") && afterCommit) die();
          return result instanceof PreparedStatement statement
                  && method.getName().equals("prepareStatement")
                  && before.filter(((String) arguments[0])::startsWith).isPresent()
              ? dying(statement)
              : result;
        });
  }

  private PreparedStatement dying(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().startsWith("execute")) die();
          return call(statement, method, arguments);
        });
  }

  private void die() throws SQLException {
    dead = true;
    checkAlive();
  }

  private void checkAlive() throws SQLException {
    if (dead) throw new SQLException("killed");
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Failing.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
