import { job } from './job';
import { wizard } from './wizard';

/** The texts of what comes after the first load, and only with it. */
export const late = { job, wizard };
