// Placeholder so that the module graph builds; replaced by the module's own files.
