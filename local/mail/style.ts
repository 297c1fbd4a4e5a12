/** The inbox wears the shop's colours, so that nobody takes it for a mail provider. */
export const style = `
:root { color-scheme: light dark; --ground: #f8f3e8; --ink: #1c1a17; --quiet: #5b4a3c; --dye: #1f2b4d; --line: #d9cdb4; --card: #fffdf8 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #141a2e; --ink: #f3ecdc; --quiet: #cfc3ab; --dye: #f0c878; --line: #39435f; --card: #1c2440 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.6 system-ui, sans-serif }
header { background: #1f2b4d; color: #f8f3e8; padding: .75rem 0;
  border-bottom: 10px solid; border-image: repeating-linear-gradient(90deg, #e0a030 0 10px, #a3312a 10px 20px) 10 }
header p { margin: 0 auto; max-width: 52rem; padding: 0 1rem; font-weight: 700 }
main { margin: 0 auto; max-width: 52rem; padding: 1rem 1rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .75rem 0; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
a { color: var(--dye) }
a:focus-visible { outline: 3px solid #e0a030; outline-offset: 2px }
.letters { list-style: none; padding: 0; display: grid; gap: .5rem }
.letters a { display: grid; gap: .1rem; padding: .75rem 1rem; background: var(--card); color: inherit;
  border: 1px solid var(--line); border-radius: .5rem; text-decoration: none; overflow-wrap: anywhere }
.letters a:hover { border-color: var(--dye) }
.letters span, time, dt { color: var(--quiet); font-size: .95rem }
.empty { padding: 3rem 1rem; text-align: center; border: 1px dashed var(--line); border-radius: .5rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 } dd { margin: 0; overflow-wrap: anywhere }
ul { padding-left: 1.2rem; overflow-wrap: anywhere }
iframe { width: 100%; height: 40rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem; padding: 1rem; font: 15px/1.6 ui-monospace, monospace }
`
