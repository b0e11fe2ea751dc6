import { INK_SOFT, LINE, STYLE } from '../report/look.ts';

/** A report's look, drawn together: each half fits one side of A4 whatever the language. */
export const HANDOUT_STYLE = `${STYLE}
body, :host { font-size: 9.5pt; line-height: 1.35; }
header { margin-bottom: 4mm; }
header p { margin-bottom: 0.5mm; }
h1 { display: -webkit-box; overflow: hidden; font-size: 17pt; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
h2 { margin-bottom: 2mm; padding-top: 1.5mm; font-size: 12pt; }
section { margin-bottom: 5mm; break-inside: avoid; }
.figures { gap: 2.5mm 5mm; }
.figures div { padding-top: 1.2mm; }
dt { font-size: 8.5pt; line-height: 1.25; }
dd { font-size: 15pt; }
dd.note { font-size: 8pt; line-height: 1.25; }
figure { margin-bottom: 2mm; }
figure svg[role] { max-height: 58mm; }
.sample { padding: 1.2mm 2mm; border: 0.3mm dashed ${INK_SOFT}; }
table { font-size: 8.5pt; }
td, th { padding-block: 0.7mm; }
.marks { display: grid; gap: 1mm; margin: 0; padding: 0; list-style: none; }
.marks li { display: grid; grid-template-columns: 5mm 1fr; break-inside: avoid; }
.marks .fix { color: ${INK_SOFT}; }
.marks .made { font-weight: 600; }
.hand { height: 7mm; border-bottom: 0.2mm solid ${LINE}; }
.decided { margin-bottom: 1.2mm; font-size: 9pt; line-height: 1.3; }
@media print { .page { break-before: page; } }
`;
