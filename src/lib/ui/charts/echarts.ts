import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

/** The only renderer that the page's policy lets draw: nodes, no canvas and no markup. */
export const startChart = (element: HTMLElement): EChartsType => init(element, null, { renderer: 'svg' });
