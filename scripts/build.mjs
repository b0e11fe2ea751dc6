import { buildOnce } from './setup/build-once.mjs';
import { installWhatIsMissing } from './setup/install.mjs';
import { nodeForTools } from './setup/node.mjs';

installWhatIsMissing();
process.exitCode = (await buildOnce(nodeForTools(), { always: true })).status;
