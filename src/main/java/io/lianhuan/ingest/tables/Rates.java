package io.lianhuan.ingest.tables;
