/// Filters and search. The page says everything without it.
enum PageScript {
  static let text = #"""
    "use strict";
    (() => {
      const byId = id => document.getElementById(id);
      const bar = document.querySelector(".filters");
      if (!bar) return;
      const fields = { q: byId("q"), a: byId("a"), r: byId("r"), s: byId("s") };
      const fold = text => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{Mn}/gu, "").replace(/\s+/g, " ");
      const sections = [...document.querySelectorAll("section.agency")].map(element => ({
        element,
        name: fold(element.querySelector("h3").textContent),
        tables: [...element.querySelectorAll("div.scroll")].map(block => ({ block, rows: [...block.querySelector("tbody").rows] })),
      }));
      const total = sections.reduce((sum, s) => sum + s.tables.reduce((n, t) => n + t.rows.length, 0), 0);
      const keys = new WeakMap();
      const key = row => {
        let text = keys.get(row);
        if (text === undefined) keys.set(row, text = fold([...row.cells].map(cell => cell.textContent).join(" ")));
        return text;
      };
      const format = number => number.toLocaleString(document.documentElement.lang);
      const apply = () => {
        const words = fold(fields.q.value).split(" ").filter(Boolean);
        const { value: agency } = fields.a, { value: rule } = fields.r, { value: severity } = fields.s;
        let shown = 0;
        for (const section of sections) {
          let inSection = 0;
          const open = words.filter(word => !section.name.includes(word));
          const skips = agency && section.element.id !== agency;
          for (const table of section.tables) {
            let inTable = 0;
            if (!skips) for (const row of table.rows) {
              const fits = (!rule || row.dataset.r === rule) && (!severity || row.dataset.s === severity)
                && (!open.length || open.every(word => key(row).includes(word)));
              if (row.hidden === fits) row.hidden = !fits;
              if (fits) inTable++;
            }
            table.block.hidden = !inTable;
            inSection += inTable;
          }
          section.element.hidden = !inSection;
          shown += inSection;
        }
        byId("none").hidden = shown > 0;
        const parts = bar.dataset.shown.split("#");
        byId("count").textContent = parts[0] + format(shown) + parts[1] + format(total) + parts[2];
      };
      const save = () => {
        const state = new URLSearchParams();
        for (const name in fields) if (fields[name].value) state.set(name, fields[name].value);
        const text = state.toString();
        history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
      };
      const load = () => {
        if (!location.hash.includes("=")) return;
        const state = new URLSearchParams(location.hash.slice(1));
        for (const name in fields) fields[name].value = state.get(name) || "";
      };
      const update = () => { apply(); save(); };
      let timer = 0;
      fields.q.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(update, 120); });
      for (const name of ["a", "r", "s"]) fields[name].addEventListener("change", update);
      byId("clear").addEventListener("click", () => { for (const name in fields) fields[name].value = ""; update(); fields.q.focus(); });
      document.addEventListener("click", event => {
        const link = event.target.closest("a[data-a]");
        if (!link) return;
        event.preventDefault();
        fields.q.value = ""; fields.s.value = "";
        fields.a.value = link.dataset.a; fields.r.value = link.dataset.r || "";
        update();
        byId("findings").scrollIntoView();
        fields.a.focus({ preventScroll: true });
      });
      window.addEventListener("hashchange", () => { load(); apply(); });
      bar.hidden = false;
      load();
      apply();
    })();
    """#
}
