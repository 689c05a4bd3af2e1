/// The style sheet of every HTML report.
///
/// Colours are set once for light and once for dark, both with a contrast of at least 4.5 to 1 for text and 3 to 1 for what is
/// drawn; paper is always light.
let htmlStyle = """
  :root {
    color-scheme: light dark;
    --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #c9d1d9; --tint: #f3f5f8;
    --link: #0b57a4;
    --s0: #1f66b0; --s1: #b3590a; --s2: #3f7d2b; --s3: #8a4aa8; --s4: #6b7480;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #14181d; --ink: #e8ebef; --quiet: #a5afba; --line: #3d4652; --tint: #1e242b;
      --link: #7db8f5;
      --s0: #5ea3ea; --s1: #e8944a; --s2: #7fbf68; --s3: #c392dd; --s4: #9aa4af;
    }
  }
  @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #57606a; } }
  * { box-sizing: border-box; }
  html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; -webkit-text-size-adjust: 100%; }
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word; }
  h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
  h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
  h3 { font-size: 1.12rem; margin: 1.75rem 0 .5rem; }
  h4 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
  p { margin: 0 0 .75rem; max-width: 46rem; }
  ul, ol { margin: 0 0 1rem; padding-inline-start: 1.4rem; }
  li { margin: .2rem 0; }
  p, li > span, li li { white-space: pre-wrap; }
  li > ul { margin: .1rem 0 .3rem; color: var(--quiet); font-size: .92em; list-style: none; padding-inline-start: .8rem; border-inline-start: 2px solid var(--line); }
  a { color: var(--link); overflow-wrap: anywhere; }
  a:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  nav ol { columns: 2 16rem; padding: .75rem 1rem .75rem 2.2rem; background: var(--tint); border-radius: .4rem; }
  .table { overflow-x: auto; margin: 0 0 1.25rem; }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; }
  caption { text-align: start; font-weight: 600; padding: 0 0 .35rem; }
  th, td { text-align: start; vertical-align: top; padding: .3rem .55rem; border-bottom: 1px solid var(--line); }
  thead th { background: var(--tint); border-bottom: 2px solid var(--line); vertical-align: bottom; }
  tbody th { font-weight: 500; }
  .n { text-align: end; font-variant-numeric: tabular-nums; }
  figure { margin: 0 0 1.5rem; padding: .9rem 1rem; background: var(--tint); border-radius: .4rem; }
  figcaption { font-weight: 600; margin-bottom: .5rem; }
  figure ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; margin: 0 0 .5rem; padding: 0; font-size: .85rem; }
  figure svg { display: block; width: 100%; height: auto; }
  svg text { fill: var(--ink); font: 12px system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
  svg .q { fill: var(--quiet); }
  svg .e { text-anchor: end; }
  svg .m { text-anchor: middle; }
  svg .g { stroke: var(--line); stroke-width: 1; fill: none; }
  svg .o { stroke: var(--quiet); stroke-width: 1.5; fill: var(--paper); }
  .s0 { fill: var(--s0); } .s1 { fill: var(--s1); } .s2 { fill: var(--s2); } .s3 { fill: var(--s3); } .s4 { fill: var(--s4); }
  .key { display: inline-block; width: .8em; height: .8em; margin-inline-end: .35em; border-radius: 2px; }
  .key.s0 { background: var(--s0); } .key.s1 { background: var(--s1); } .key.s2 { background: var(--s2); } .key.s3 { background: var(--s3); } .key.s4 { background: var(--s4); }
  .key.o { background: var(--paper); border: 1.5px solid var(--quiet); }
  @media print {
    :root {
      color-scheme: light;
      --paper: #ffffff; --ink: #000000; --quiet: #444c56; --line: #b8c0c8; --tint: #f3f5f8; --link: #0b3d75;
      --s0: #1f66b0; --s1: #b3590a; --s2: #3f7d2b; --s3: #8a4aa8; --s4: #6b7480;
    }
    html { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    body { max-width: none; padding: 0; }
    h2 { margin-top: 1.6rem; }
    h1, h2, h3, h4, caption, figcaption { break-after: avoid; }
    figure, tr, li, .key { break-inside: avoid; }
    thead { display: table-header-group; }
    .table { overflow: visible; }
    table { font-size: 8.5pt; }
    th, td { padding: .2rem .35rem; }
    p, li { orphans: 3; widows: 3; }
    a { text-decoration: none; }
  }
  """
