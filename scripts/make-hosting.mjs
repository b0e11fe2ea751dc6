import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTING_FILES } from './setup/hosting.mjs';
import { root } from './setup/root.mjs';

for (const [name, text] of Object.entries(HOSTING_FILES)) writeFileSync(join(root, 'docs', 'hosting', name), text);
