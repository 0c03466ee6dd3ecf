/** Node's Buffer, which the messages of the protocol are made with, for the page. */
export { Buffer } from "buffer/";
