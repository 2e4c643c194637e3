/// Light, dark and printed. Printed it is an annex of Nghị định 30/2020/NĐ-CP: A4 landscape, Times New Roman.
enum PageStyle {
  static let text = screen + narrow + print

  private static let screen = """
    :root{--back:#fff;--text:#1b1f24;--soft:#59636e;--line:#d0d7de;--panel:#f5f7fa;--accent:#0b57a4;--mark:#ffe58a;\
    --error:#b3261e;--warning:#8a5a00;--info:#0b57a4;--good:#1a7f37;--h1:#fdf0dc;--h2:#fbd9a6;--h3:#f5a962;--h4:#b8430a;--h4t:#fff}
    @media (prefers-color-scheme:dark){:root{--back:#14171c;--text:#e6e9ed;--soft:#a5afbb;--line:#39414c;--panel:#1d222a;\
    --accent:#8ab8f5;--mark:#6b5300;--error:#ff9a91;--warning:#f0c060;--info:#8ab8f5;--good:#6fd08c;\
    --h1:#3a2a16;--h2:#5c3a14;--h3:#8a4d12;--h4:#e07a35;--h4t:#14171c}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0;background:var(--back);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    header.screen,main,footer{max-width:1680px;margin:0 auto;padding:0 20px}
    h1{font-size:1.6rem;line-height:1.25;margin:24px 0 8px}h2{font-size:1.25rem;margin:28px 0 8px}
    summary{cursor:pointer;margin:28px 0 8px}summary h2{display:inline;margin:0}
    h3{font-size:1.05rem;margin:24px 0 6px}h3 small{font-weight:400;color:var(--soft);margin-left:.75em;font-size:.9rem}
    a{color:var(--accent)}code{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .print{display:none}[hidden]{display:none!important}
    .skip{position:absolute;left:-9999px}.skip:focus{left:12px;top:12px;background:var(--panel);padding:8px 12px;z-index:9}
    .facts{margin:0;display:grid;gap:2px;color:var(--soft)}.facts div{display:flex;gap:.5em;flex-wrap:wrap}
    .facts dt{min-width:7.5em}.facts dd{margin:0;color:var(--text)}
    .banner{border-left:4px solid var(--warning);background:var(--panel);padding:10px 14px;margin:16px 0}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:18px 0;padding:0;list-style:none}
    .card{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:12px 14px;color:var(--soft)}
    .value{display:block;font-size:1.75rem;line-height:1.2;font-weight:700;color:var(--text);font-variant-numeric:tabular-nums}
    .card.error .value,.card.bad .value{color:var(--error)}.card.warning .value{color:var(--warning)}\
    .card.info .value{color:var(--info)}.card.good .value{color:var(--good)}
    .scroll{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse}th,td{border:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}
    thead th{background:var(--panel);font-weight:600}
    caption{text-align:left;color:var(--soft);padding:2px 0 6px}
    .matrix td{text-align:center;font-variant-numeric:tabular-nums}.matrix td a{color:inherit;display:block}
    .matrix thead th{font-size:.85rem;vertical-align:bottom}.matrix abbr{text-decoration:none;white-space:nowrap}
    .matrix thead .turned{padding:8px 4px}.matrix .turned abbr{writing-mode:vertical-rl;transform:rotate(180deg)}
    .matrix tbody th{font-weight:400;min-width:14em;position:sticky;left:0;background:var(--back)}
    .h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3)}.h4{background:var(--h4);color:var(--h4t)}
    .rules dt{font-weight:600;margin-top:10px}.rules dd{margin:2px 0 0 1.5em;color:var(--soft);max-width:80ch}
    .filters{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:end;padding:12px 14px;background:var(--panel);\
    border:1px solid var(--line);border-radius:8px;position:sticky;top:0;z-index:2}
    .filters label{display:grid;font-size:.85rem;color:var(--soft)}
    .filters input,.filters select,.filters button{font:inherit;font-size:.95rem;color:var(--text);background:var(--back);\
    border:1px solid var(--soft);border-radius:6px;padding:5px 8px;max-width:20em}.filters input{width:20em}
    .filters button{cursor:pointer}.filters output{color:var(--soft);padding-bottom:6px}
    .agency{content-visibility:auto;contain-intrinsic-size:auto 900px}
    .agency .scroll{content-visibility:auto;contain-intrinsic-size:auto 9000px}
    .list{table-layout:fixed;width:100%;min-width:1080px;font-size:.92rem}.list caption{display:none}
    .list td,.list th{overflow-wrap:anywhere}.list .p{display:none}
    .list .n{width:3.6em;text-align:right;white-space:nowrap}.list .c{width:6.4em}.list .t{width:12%}.list .m{width:18%}\
    .list .l{width:13%}.list .v{width:16%}.list .e{width:5.5em}.list .place{width:10%}
    .list td.n,.list td.place,.list .m code{color:var(--soft)}.list td.place{font-size:.9em}
    .stateless .list .e{display:none}
    mark{background:var(--mark);color:inherit;border-radius:2px;padding:0 1px}
    .tag{font-weight:600;white-space:nowrap}.tag.error{color:var(--error)}.tag.warning{color:var(--warning)}.tag.info{color:var(--info)}
    .clean{font-size:1.1rem;color:var(--good)}
    footer{color:var(--soft);margin:40px auto 24px;border-top:1px solid var(--line);font-size:.9rem}

    """

  private static let narrow = """
    @media (max-width:700px){.list{min-width:0;table-layout:auto}.list,.list tbody,.list tr,.list td{display:block;width:auto!important}\
    .list thead{position:absolute;clip-path:inset(50%)}.list tr{border:1px solid var(--line);border-radius:8px;margin:0 0 10px;padding:8px}\
    .list td{border:0;padding:3px 4px}.list .n,.list td:empty{display:none}.filters{position:static}.filters input{width:100%}}

    """

  private static let print = """
    @media print{@page{size:A4 landscape;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman",Tinos,serif}}
    @page:first{@top-center{content:""}}
    :root{--back:#fff;--text:#000;--soft:#000;--line:#000;--panel:#fff;--accent:#000;--mark:transparent;--error:#000;--warning:#000;--info:#000;--good:#000}
    body{font:12pt/1.15 "Times New Roman",Tinos,"Liberation Serif",serif}
    .screen,.skip,.banner{display:none!important}.print{display:block;text-align:center;font-size:14pt}.print p{margin:2pt 0}
    main,footer{padding:0;max-width:none}h2{font-size:13pt}h3{font-size:12pt;margin:10pt 0 4pt;break-after:avoid}
    .agency,.agency .scroll{content-visibility:visible}.scroll{overflow:visible}
    .list{min-width:0;width:calc(100% - 1mm);font-size:9.5pt;line-height:1.12}.list td,.list th{padding:2pt 3pt;border:.5pt solid #000}
    .list thead{display:table-header-group}.list thead th{text-align:center;vertical-align:middle;font-weight:700}
    .list tr{break-inside:avoid}.list .p{display:table-cell}.list .place{display:none}
    .list .n{width:9mm;text-align:center}.list .c{width:17mm}.list .t{width:27mm}.list .p{width:19mm}.list thead .q{width:38mm}\
    .list .m{width:34mm}.list .l{width:29mm}.list .v{width:auto}.list .d{width:15mm}.list .e,.stateless .list .e{display:table-cell;width:12mm}
    .list .m code,.list td.n{color:#000}.print i{white-space:pre-wrap}
    mark{font-weight:700}.tag{font-weight:400;font-style:italic}.tag::after{content:":"}a{text-decoration:none}code{font:inherit}
    footer{border:0;font-size:9.5pt;margin-top:8pt}}
    """
}
