"""What tests share: servers, databases, helpers."""
