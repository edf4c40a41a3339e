/** Both in one bundle, so that one worker runs both under the same settings. */
export * from '../../workflows';
export { floor } from './floor-workflow';
