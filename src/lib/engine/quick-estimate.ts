/** For the page of the quick estimate, which has no plan and so no engine: four numbers need no worker. */
export { quickEstimate, type QuickEstimate, type QuickInputs } from '../analysis/quick-estimate.ts';
