/** How the page of changes looks: quiet, in the reader's own fonts, and the same on paper. */

export const STYLES = `
:root { color-scheme: light dark; --text: #0b0c0c; --quiet: #505a5f; --page: #ffffff; --line: #b1b4b6; --new: #00512b; --new-back: #e3f3e9; --gone: #8a1c12; --gone-back: #fbe9e7; --grave: #d4351c; --calm: #1d70b8; }
@media (prefers-color-scheme: dark) { :root { --text: #f3f2f1; --quiet: #b1b4b6; --page: #16181a; --line: #505a5f; --new: #9be0b6; --new-back: #10351f; --gone: #f7b5ad; --gone-back: #43150f; --grave: #ff7a66; --calm: #7db8f0; } }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
h2 + p, h2 + dl { margin-top: .5rem; }
h3 { font-size: 1.1875rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: 0 0 .5rem; }
ul { margin: 0 0 .75rem; padding-inline-start: 1.25rem; }
li { margin-bottom: .25rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; padding-inline-start: 1.25rem; }
a { color: var(--calm); }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
section { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1.5rem; }
.summary { font-size: 1.1875rem; font-weight: 600; }
.id, .skipped { color: var(--quiet); }
.verdict { border-inline-start: 5px solid var(--calm); padding-inline-start: 1rem; margin: 1rem 0; }
.verdict.grave { border-color: var(--grave); }
.words { border-inline-start: 1px solid var(--line); padding-inline-start: 1rem; }
ins { color: var(--new); background: var(--new-back); text-decoration: underline; text-underline-offset: .15em; }
del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
.heard { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
@media print { main { max-width: none; padding: 0; } h2, h3, h4 { break-after: avoid; } li, p { orphans: 3; widows: 3; } }
`;
