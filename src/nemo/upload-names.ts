/** Where the link of a file may stand, in what an upload answers and in a state. */
export const linkNames = ['cdn_url', 'url', 'file_url', 'cdnUrl', 'fileUrl'] as const;
/** Where its name may. */
export const fileNames = [
  'filename',
  'name',
  'file_name',
  'original_filename',
  'fileName',
  'originalFilename',
] as const;
