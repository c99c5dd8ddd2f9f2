package dev.navette.run;

/** How the page looks: in the light and in the dark, on a telephone, on a desk and on paper. */
final class StyleSheet {

    /** Without {@code <} and {@code &}, which would not be XML. */
    static final String TEXT = """
            :root {
              color-scheme: light dark;
              --back: #f6f5f2; --card: #ffffff; --text: #22272b; --soft: #5a636b; --line: #e4e2dc; --tint: #f8f7f4;
              --created: #1d7a4c; --updated: #2b6cb0; --unchanged: #93a4b2; --ignored: #c3c8cc; --deferred: #b58a1b;
              --waiting: #d0ad55; --failed: #c2570c; --parked: #b3261e; --pending: #7553b5; --stopped: #4f5a63;
              --good: #1d7a4c; --look: #9a6100; --bad: #b3261e;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --back: #15181b; --card: #1e2226; --text: #e8e6e1; --soft: #a5adb4; --line: #33393f; --tint: #252a2f;
                --created: #4fb482; --updated: #6ba6e0; --unchanged: #7b8a97; --ignored: #565e66; --deferred: #d3aa3f;
                --waiting: #a78a45; --failed: #ee8c4a; --parked: #f0776d; --pending: #a98be0; --stopped: #98a3ac;
                --good: #4fb482; --look: #e0a63c; --bad: #f0776d;
              }
            }
            .created { --tone: var(--created); } .updated { --tone: var(--updated); }
            .unchanged { --tone: var(--unchanged); } .ignored { --tone: var(--ignored); }
            .deferred { --tone: var(--deferred); } .waiting { --tone: var(--waiting); }
            .failed { --tone: var(--failed); } .parked { --tone: var(--parked); }
            .pending { --tone: var(--pending); } .stopped { --tone: var(--stopped); }
            .completed, .good, .linked { --tone: var(--good); } .look { --tone: var(--look); }
            .aborted, .bad { --tone: var(--bad); } .unlinked { --tone: var(--ignored); }

            * { box-sizing: border-box; }
            body {
              margin: 0; background: var(--back); color: var(--text); overflow-wrap: anywhere;
              font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
            }
            main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem 1rem; }
            footer { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem 3rem; color: var(--soft); font-size: .85rem; }
            h1, h2, h3, h4, p, dl, dd, ul { margin: 0; }
            h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
            h1 { font-size: 2.1rem; letter-spacing: -.015em; }
            h2 { font-size: 1.4rem; letter-spacing: -.01em; }
            h3 { font-size: 1.05rem; }
            h4 { font-size: 1rem; }
            .kind { color: var(--soft); font-size: .85rem; letter-spacing: .04em; }
            .facts, .sum, .more { color: var(--soft); font-size: .9rem; }

            .card, .verdict {
              margin-top: 1.5rem; padding: 1.75rem 2rem; background: var(--card);
              border: 1px solid var(--line); border-radius: 14px;
            }
            header .facts { margin-top: .35rem; }
            .verdict svg {
              float: left; width: 2.6rem; height: 2.6rem; margin: .35rem 1.1rem .6rem 0; fill: var(--tone);
              stroke: var(--card); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round;
            }
            .verdict circle { stroke: none; }
            .verdict path { fill: none; }
            .level { color: var(--tone); font-size: .9rem; font-weight: 650; }
            .sentence { margin-top: .15rem; font-size: 1.3rem; line-height: 1.4; font-weight: 600; text-wrap: pretty; }
            .verdict table { clear: both; margin-top: 1.5rem; }
            .top { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .8rem; margin-bottom: .3rem; }

            .pill {
              display: inline-flex; align-items: center; gap: .4em; padding: .1em .65em; border: 1px solid var(--line);
              border-radius: 99px; color: var(--text); background: var(--tint); font-size: .8rem; font-weight: 600;
              white-space: nowrap;
            }
            .pill::before { content: ""; width: .6em; height: .6em; border-radius: 50%; background: var(--tone); }
            .notice {
              margin-top: 1.1rem; padding: .8rem 1.1rem; background: var(--tint); border-radius: 8px;
              border-left: 4px solid var(--tone);
            }
            .notice + p { margin-top: 1rem; }

            .bar { display: flex; gap: 2px; height: .75rem; margin: 1.4rem 0 1.1rem; border-radius: 6px; overflow: hidden; }
            .bar span { flex: 1 1 0; min-width: 6px; background: var(--tone); }
            .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 1.1rem 1.5rem; }
            .tiles div { border-left: 4px solid var(--tone); padding-left: .8rem; }
            .tiles dt { font-size: .9rem; font-weight: 600; }
            .tiles strong { margin-right: .5rem; font-size: 1.6rem; line-height: 1.2; font-weight: 650; }
            .tiles strong, .linked strong, td, th { font-variant-numeric: tabular-nums; }
            .tiles span, .meaning { color: var(--soft); font-size: .85rem; }
            .meaning { line-height: 1.35; }
            .sum { margin-top: 1.1rem; }

            .card h3 { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
            .one { margin-top: .6rem; }
            .card h3 + .facts { margin-top: .25rem; }
            .made { margin-top: .5rem; padding-left: 1.2rem; }
            .cause { margin-top: 1.25rem; padding: 1.1rem 1.25rem 1.25rem; background: var(--tint); border-radius: 10px; }
            .cause .facts { margin: .4rem 0 .7rem; }
            .cause p, .notice p, p.notice { white-space: pre-line; }
            .cause .pill { background: var(--card); margin-right: .35rem; }

            table { width: 100%; border-collapse: collapse; margin-top: .9rem; font-size: .92rem; line-height: 1.4; }
            caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            th, td { padding: .45rem 1rem .45rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
            thead th { white-space: nowrap; border-top: 0; color: var(--soft); font-size: .82rem; font-weight: 500; }
            tbody th { min-width: 7rem; font-weight: 600; }
            .names { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .9rem; padding: 0; list-style: none; }
            .names li {
              padding: .05rem .55rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px;
              font-size: .9rem; font-variant-numeric: tabular-nums;
            }
            .more { margin-top: .6rem; }

            .subject h4 { margin-top: 1.5rem; }
            p.linked { margin-top: .8rem; }
            p.linked strong { margin-right: .6rem; font-size: 1.6rem; line-height: 1.2; }
            p.linked span { color: var(--soft); }
            .subject .bar { margin: .5rem 0 .7rem; }

            @media (max-width: 40rem) {
              main { padding: 1.5rem .75rem .5rem; }
              header { padding: 0 .25rem; }
              footer { padding: 0 1rem 2rem; }
              h1 { font-size: 1.7rem; }
              .card, .verdict { padding: 1.25rem 1.1rem; border-radius: 12px; }
              .sentence { font-size: 1.15rem; }
              .verdict svg { float: none; display: block; width: 2.2rem; height: 2.2rem; margin: 0 0 .6rem; }
              .tiles { grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: 1rem; }
              .cause { margin-inline: -.35rem; padding: 1rem; }
              table, tbody, tr, th, td { display: block; }
              thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              tr { padding: .6rem 0; border-top: 1px solid var(--line); }
              tr:first-child { border-top: 0; }
              th, td { padding: 0; border: 0; }
              td { display: flex; gap: .75rem; margin-top: .15rem; }
              td::before { content: attr(data-label); flex: 0 0 6.5rem; color: var(--soft); }
              .brief td { display: inline-flex; gap: .35rem; margin-right: 1rem; }
              .brief td::before { flex: none; }
              td.none { display: none; }
            }
            @media print {
              :root {
                --back: #ffffff; --card: #ffffff; --text: #000000; --soft: #444444; --line: #bbbbbb; --tint: #ffffff;
                font-size: 10pt;
              }
              main { max-width: none; padding: 0; }
              .card, .verdict { padding: 1rem 0; border: 0; border-top: 1px solid var(--line); border-radius: 0; }
              .cause { padding: .5rem 0; }
              .cause, .tiles div, tr, .subject { break-inside: avoid; }
              h2, h3, h4 { break-after: avoid; }
              .bar, .pill::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    private StyleSheet() {}
}
