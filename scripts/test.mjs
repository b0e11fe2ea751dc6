// `npm test`: installs what is missing, a browser included, runs every part and ends with one line `N passed, N failed`. Runs on Node 20, before anything is installed.
import { installWhatIsMissing } from './setup/install.mjs';
import { nodeForTools } from './setup/node.mjs';

installWhatIsMissing();
const { runAllParts } = await import('./setup/parts.mjs');
process.exitCode = await runAllParts(nodeForTools());
