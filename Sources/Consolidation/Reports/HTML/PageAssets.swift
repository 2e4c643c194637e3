import Diagnostics
import Foundation

/// The style and the script of the page. The page asks nothing of any network: it opens from a USB stick, and its policy lets
/// only these two texts run.
enum PageAssets {
  static let style = """
    :root{color-scheme:light dark;--line:#c9ccd1;--soft:#f3f4f6;--ink:#16181d;--dim:#5b6270;--bad:#b3261e;--ok:#1b6e3c;--warn:#8a5a00}
    @media (prefers-color-scheme:dark){:root{--line:#3a3f48;--soft:#23262c;--ink:#eceef2;--dim:#a5acb8;--bad:#ff8a80;--ok:#7bd99b;--warn:#ffcf70}}
    body{font:16px/1.5 "Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);max-width:1200px;margin:0 auto;padding:1rem}
    h1{font-size:1.5rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}.dim{color:var(--dim)}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem;margin:1rem 0}
    .card{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem}.card b{display:block;font-size:1.6rem}
    .banner{border-left:.4rem solid var(--bad);background:var(--soft);padding:.5rem 1rem;margin:1rem 0}
    .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;color:var(--dim);padding:.25rem 0}
    th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}thead th{background:var(--soft);position:sticky;top:0}
    td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
    .h1{background:rgba(214,69,48,.12)}.h2{background:rgba(214,69,48,.28)}.h3{background:rgba(214,69,48,.46)}.h4{background:rgba(214,69,48,.68)}
    details{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;padding:.25rem .75rem}summary{cursor:pointer;font-weight:600}
    .bad{color:var(--bad)}.ok{color:var(--ok)}.warn{color:var(--warn)}svg text{fill:var(--ink);font-size:12px}svg .bar{fill:#d64530}
    input[type=search]{font:inherit;padding:.35rem .6rem;width:min(100%,30rem)}:focus-visible{outline:3px solid #2f6fed;outline-offset:2px}
    .skip{position:absolute;left:-100rem}.skip:focus{left:1rem}[hidden]{display:none}
    @media print{@page{size:A4 landscape;margin:20mm 15mm 20mm 20mm}body{font:12pt "Times New Roman",Tinos,serif;max-width:none;padding:0}
    .screen{display:none}thead{display:table-header-group}tr{break-inside:avoid}details{border:0;padding:0}}
    """

  static let script = """
    (()=>{const box=document.getElementById('q'),said=document.getElementById('said');if(!box)return;
    const fold=t=>t.toLowerCase().replace(/đ/g,'d').normalize('NFD').replace(/[\\u0300-\\u036f]/g,'');
    const items=[...document.querySelectorAll('[data-find]')].map(e=>[e,fold(e.textContent)]);
    const run=()=>{const w=fold(box.value).split(/\\s+/).filter(Boolean);let n=0;
    for(const[e,t]of items){const s=w.every(x=>t.includes(x));e.hidden=!s;if(s)n++}
    said.textContent=w.length?n+' mục phù hợp':'';history.replaceState(null,'',box.value?'#q='+encodeURIComponent(box.value):'#')};
    box.addEventListener('input',run);const m=/^#q=(.*)$/.exec(location.hash);if(m){box.value=decodeURIComponent(m[1]);run()}
    addEventListener('beforeprint',()=>document.querySelectorAll('details').forEach(d=>d.open=true))})();
    """

  /// The content security policy that allows these two texts and nothing else.
  static var policy: String {
    "default-src 'none'; style-src 'sha256-\(digest(style))'; script-src 'sha256-\(digest(script))'; base-uri 'none'; form-action 'none'"
  }

  private static func digest(_ text: String) -> String {
    Fingerprint(of: Array(text.utf8)).bytes.base64EncodedString()
  }
}
