package dev.holdfast.load;

import dev.holdfast.load.Comparison.Row;
import dev.holdfast.load.Comparison.Table;
import java.util.List;
import java.util.Locale;

/** A comparison as one HTML file that needs nothing else: bars in SVG, a table beside each. */
final class ComparisonPage {
  private static final int WIDTH = 360;
  private static final int ROW = 40;
  private static final int BAR = 12;
  private static final int ROOM_FOR_FIGURES = 62;

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--page:#fbfbfa;--ink:#1f2328;--quiet:#59636e;--line:#d5d9de;\
      --one:#2962a8;--two:#b4540a}
      @media(prefers-color-scheme:dark){:root{--page:#16181b;--ink:#e8eaed;--quiet:#a3abb5;\
      --line:#3a4048;--one:#7db3f2;--two:#f0a35e}}
      *{box-sizing:border-box}
      body{margin:0 auto;max-width:64rem;padding:1rem;background:var(--page);color:var(--ink);\
      font:1rem/1.5 system-ui,sans-serif}
      h1{font-size:1.4rem}h2{font-size:1.1rem;margin:0 0 .5rem}
      section{border-top:1px solid var(--line);padding:1rem 0;display:grid;gap:1rem}
      section h2{grid-column:1/-1}
      @media(min-width:45rem){section{grid-template-columns:1fr 1fr}}
      svg{width:100%;height:auto;max-width:30rem}
      svg text{font:13px system-ui,sans-serif;fill:var(--ink)}
      .one{fill:var(--one)}.two{fill:var(--two)}
      table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;align-self:start}
      caption{text-align:start;color:var(--quiet);padding-bottom:.25rem}
      th,td{padding:.25rem .5rem;border-bottom:1px solid var(--line);text-align:end}
      th:first-child{text-align:start}thead th{overflow-wrap:anywhere}
      tbody th{font-weight:normal}
      .key{display:flex;gap:1.5rem;flex-wrap:wrap}
      .key span::before{content:"";display:inline-block;width:.8em;height:.8em;margin-inline-end:.4em;\
      background:var(--one)}
      .key span+span::before{background:var(--two)}
      .caption{color:var(--quiet);overflow-wrap:anywhere}
      """;

  private ComparisonPage() {}

  static String html(Comparison comparison) {
    List<String> names = comparison.names().stream().map(ComparisonPage::escaped).toList();
    StringBuilder page = new StringBuilder(16 << 10);
    page.append(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s and %2$s under load</title>
        <style>
        %3$s</style>
        </head>
        <body>
        <h1>%1$s and %2$s under load</h1>
        <p class="key"><span>%1$s</span><span>%2$s</span></p>
        """
            .formatted(names.get(0), names.get(1), STYLE));
    comparison
        .captions()
        .forEach(
            caption -> page.append("<p class=\"caption\">%s</p>%n".formatted(escaped(caption))));
    List<Table> tables = comparison.tables();
    for (int i = 0; i < tables.size(); i++) {
      section(page, tables.get(i), i, names);
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static void section(StringBuilder page, Table table, int number, List<String> names) {
    String title = escaped(table.title() + ", " + table.unit());
    page.append(
        "<section aria-labelledby=\"t%d\">%n<h2 id=\"t%d\">%s</h2>%n"
            .formatted(number, number, title));
    chart(page, table, title);
    page.append(
        "<table>%n<caption>%s</caption>%n<thead><tr><th scope=\"col\"></th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead>%n<tbody>%n"
            .formatted(title, names.get(0), names.get(1)));
    for (Row row : table.rows()) {
      page.append(
          "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>%n"
              .formatted(
                  escaped(row.name()),
                  Comparison.figure(row.left(), table.decimals()),
                  Comparison.figure(row.right(), table.decimals())));
    }
    page.append("</tbody>\n</table>\n</section>\n");
  }

  private static void chart(StringBuilder page, Table table, String title) {
    double most =
        table.rows().stream()
            .flatMapToDouble(row -> java.util.stream.DoubleStream.of(row.left(), row.right()))
            .filter(value -> !Double.isNaN(value))
            .max()
            .orElse(0);
    int height = Math.max(1, table.rows().size()) * (ROW + 10);
    page.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s, as bars; the figures are in the table\">%n"
            .formatted(WIDTH, height, title));
    int top = 0;
    for (Row row : table.rows()) {
      page.append("<text x=\"0\" y=\"%d\">%s</text>%n".formatted(top + 13, escaped(row.name())));
      bar(page, "one", top + 18, row.left(), most, table.decimals());
      bar(page, "two", top + 18 + BAR + 2, row.right(), most, table.decimals());
      top += ROW + 10;
    }
    page.append("</svg>\n");
  }

  private static void bar(
      StringBuilder page, String side, int top, double value, double most, int decimals) {
    double width = Double.isNaN(value) || most <= 0 ? 0 : (WIDTH - ROOM_FOR_FIGURES) * value / most;
    page.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"0\" y=\"%d\" width=\"%.1f\" height=\"%d\"/><text x=\"%.1f\""
                + " y=\"%d\">%s</text>%n",
            side,
            top,
            Math.max(1, width),
            BAR,
            Math.max(1, width) + 5,
            top + BAR - 1,
            Comparison.figure(value, decimals)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
